import { FirebaseError } from 'firebase/app';

/** Whether the rules allow an attempt. Anything but their answer is an error: a failure of the network is no refusal. */
export async function isAllowed(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return false;
    throw error;
  }
}
