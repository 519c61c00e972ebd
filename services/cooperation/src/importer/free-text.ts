import { maskPersonalData } from "@lao/thai/personal-data";
import { z } from "zod";

/** Text people typed: a mobile number, personal mailbox or national id in it is never stored. */
export const freeText = z.string().transform((text) => maskPersonalData(text).text);
