import { type DocumentReference, onSnapshot, type Query } from 'firebase/firestore';

/** A listener: when it has its first answer, and the error that ends it. */
export function firstAnswer(target: Query | DocumentReference): { first: Promise<void>; end: Promise<void> } {
  let answer: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const end = new Promise<void>((_, reject) => {
    // Two overloads: a listener takes either, not both in one type.
    if (target.type === 'document') onSnapshot(target, answer, reject);
    else onSnapshot(target, answer, reject);
  });
  // The refusal may come before a test asks for it; until then nobody listens to it.
  end.catch(() => undefined);
  return { first, end };
}
