import { useTranslation } from 'react-i18next';
import type { TextPart } from '#src/domain/textDifference.ts';
import classes from './difference.module.css';

type MarkedWordsProps = {
  parts: readonly TextPart[];
};

/** Words as they are read, what was added and removed marked among them by line, tint and – unseen – by word. */
export function MarkedWords({ parts }: MarkedWordsProps) {
  const { t, i18n } = useTranslation('difference');
  let place = 0;
  return parts.map(({ kind, text }) => {
    const key = place;
    place += text.length;
    if (kind === 'same') return <span key={`same ${key}`}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={`${kind} ${key}`} className={classes.mark} data-change={kind}>
        {/* A direction of its own, so that our word does not decide that of theirs. */}
        <span className="portal-visually-hidden" dir="auto" lang={i18n.language}>
          {t(`mark.${kind}`)}{' '}
        </span>
        {text}
      </Mark>
    );
  });
}
