/** What a sheet shows where a formula came to nothing, in every program's English. */
const FORMULA_ERROR = /^(#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)|\[object Object\])$/;

/** Does the text of a cell stand for a formula that came to nothing? */
export const isFormulaError = (text: string): boolean => FORMULA_ERROR.test(text);
