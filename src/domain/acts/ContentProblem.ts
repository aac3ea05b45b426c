/** One place where a content is unusable or says otherwise than the act that was signed with it. */
export interface ContentProblem {
  /** JSON pointer into the content, for people. */
  path: string;
  /** The signed value; undefined where the content itself is malformed. */
  inAct: string | number | boolean | undefined;
  inContent: string | number | boolean | undefined;
  message: string;
}
