import { z } from "zod";
import { wholeNumber } from "../../http/api/parameters.ts";

/** Which part of a list. */
export const listQuery = { cursor: z.string().max(500).optional() };

/** The number of an organisation, from a form. */
export const organisationNumber = wholeNumber(1).optional();
