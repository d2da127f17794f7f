import { z } from 'zod';
import { STEPS } from './steps.ts';

export const StepInput = z.object({ step: z.enum(STEPS, { error: 'There is no such step.' }) });
export type StepInput = z.infer<typeof StepInput>;
