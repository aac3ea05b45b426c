const LOCAL = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** Where somebody wanted to go, if that is a page of this service: a link must not lead people elsewhere from here. */
export function localPath(wanted: string | null, otherwise = "/work"): string {
  return wanted !== null && LOCAL.test(wanted) ? wanted : otherwise;
}
