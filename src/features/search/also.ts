import { z } from 'zod';

/** Words by which people ask for a page and that need not stand on it. No page shows them. */
export const Also = z.array(z.string().min(2).max(50)).max(40).default([]);
