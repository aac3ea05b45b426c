/** Limits of content, part of the format: every verifier must be able to afford any content. */
export const MAX_LEAVES = 10_000;
/** Containers inside one another; so also the most segments that a path has. */
export const MAX_DEPTH = 64;
/** Bytes of the canonical text (UTF-8). */
export const MAX_BYTES = 1_048_576;
