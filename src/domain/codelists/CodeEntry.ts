/** One entry: the number that is signed, the word that contents and URLs use, the text that people read. */
export type CodeEntry<Word extends string = string> = readonly [code: number, word: Word, text: string];
