/**
 * Endings of cases that are written with a name: Polish, Czech, Slovak, Croatian, Hungarian, Finnish, Estonian, Romanian,
 * Turkish, Lithuanian, and the genitive of Swedish.
 */
export const CASE_ENDINGS: readonly string[] = (
  's a u y e i o em om owi ovi ho mu ie ów ami ach ' +
  't ot et nak nek hoz hez höz ban ben ba be ból ből tól től ról ről ra re on en ön val vel nál nél ként ' +
  'n in ta tä na nä lle lla llä lta ltä ssa ssä sta stä ista iin ille illa ilta issa een le lt st ga sse de ' +
  'ul ului un ün ın nin nın da dan den tan ten as ui ams'
).split(' ');
