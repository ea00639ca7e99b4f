/** Puppeteer would end the process before the profile is removed; `launch` closes the browser first. */
export const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;
