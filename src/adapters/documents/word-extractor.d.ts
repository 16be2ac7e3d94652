declare module 'word-extractor' {
  /** What is known of a read .doc; each text has paragraphs parted by `\n` and cells by `\t`. */
  interface Document {
    getBody(options?: { filterUnicode: boolean }): string;
    /** With the footers. */
    getHeaders(options?: { filterUnicode: boolean }): string;
    getFootnotes(options?: { filterUnicode: boolean }): string;
    getEndnotes(options?: { filterUnicode: boolean }): string;
    getTextboxes(options?: { filterUnicode?: boolean; includeHeadersAndFooters?: boolean }): string;
  }

  export = class WordExtractor {
    extract(source: string | Buffer): Promise<Document>;
  };
}
