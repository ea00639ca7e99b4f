/** Addresses that a link in a file may lead to: the web and mail. */
export const LEADS_OUT = /^(?:https?|mailto):/i;
