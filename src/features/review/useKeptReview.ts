import { useState } from 'react';
import {
  emptyReview,
  forgetReview,
  isEmptyReview,
  type KeptReview,
  keepReview,
  type ReviewPlace,
  recallReview,
} from './keptReview.ts';

/**
 * A reviewer's unsent words on one version of a text. Moving on to the text's next version takes them along, unless
 * something was already written on that one.
 */
export function useKeptReview(place: ReviewPlace) {
  const [state, setState] = useState(() => ({ version: place.version, kept: recallReview(place) }));
  let kept = state.kept;
  if (state.version !== place.version) {
    const onNext = recallReview(place);
    kept = isEmptyReview(onNext) ? state.kept : onNext;
    setState({ version: place.version, kept });
  }

  const change = (next: KeptReview) => {
    keepReview(place, next);
    setState({ version: place.version, kept: next });
  };

  return {
    kept,
    setReason: (reason: string) => change({ ...kept, reason }),
    setRemark: (field: string, text: string) => {
      const { [field]: _old, ...others } = kept.remarks;
      change({ ...kept, remarks: text === '' ? others : { ...kept.remarks, [field]: text } });
    },
    /** Puts back what a decision took away, after it was taken back. */
    restore: change,
    clear: () => {
      forgetReview(place);
      setState({ version: place.version, kept: emptyReview });
    },
  };
}
