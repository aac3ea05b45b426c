// eslint-disable-next-line no-control-regex -- these are what is taken out
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as it may safely be printed. Contents hold no control characters, but imported notices and a lying service's
 * answers may hold any: with them an attacker could make a terminal show something else than there is.
 */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, "\ufffd");
}
