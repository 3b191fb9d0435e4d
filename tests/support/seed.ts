// Property tests try the same cases in every run, so that a change is judged by what it changes. Others are tried with
// `SEED=$RANDOM npx vitest run`.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
