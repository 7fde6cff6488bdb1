/** A cell that a spreadsheet would calculate is text; Chinese ones calculate the wide forms of these signs too. */
export const harmless = (cell: string): string => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell)
