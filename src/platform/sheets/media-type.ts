/** What Excel workbooks (.xlsx) are called on the line. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
