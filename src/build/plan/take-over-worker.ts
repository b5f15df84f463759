import { parentPort, workerData } from 'node:worker_threads';
import { readBuiltOutput } from './built-files.ts';
import { type TakeOver, takeOver } from './take-over.ts';

const folders = workerData as TakeOver;
parentPort?.postMessage(takeOver(readBuiltOutput(folders.outDir).files, folders));
