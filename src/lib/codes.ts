import { z } from 'zod';

/** A field that holds one of the codes of a list, by its keys. `error`: what is said of anything else. */
export const codeOf = <T extends Record<string, unknown>>(codes: T, error?: string) => z.enum(Object.keys(codes) as [keyof T & string], error);

/** A month by which something is looked at again. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as 2028-11');
