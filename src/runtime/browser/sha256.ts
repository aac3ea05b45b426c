/** SHA-256 of bytes at once: what browsers have themselves only answers later. */
export { sha256 } from "@noble/hashes/sha2.js";
