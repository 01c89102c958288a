import { useTranslation } from 'react-i18next';
import type { TextBlock } from '#src/domain/textBlocks.ts';
import type { TextPart } from '#src/domain/textDifference.ts';
import classes from './difference.module.css';
import { MarkedWords } from './MarkedWords.tsx';

type FormNoteProps = {
  before: TextBlock;
  after: TextBlock;
};

/** What no marked word shows: another kind of line, a link that leads elsewhere, bold words. */
export function FormNote({ before, after }: FormNoteProps) {
  const { t, i18n } = useTranslation('difference');
  const links = linksBetween(before, after);
  const isOtherKind = before.kind !== after.kind;
  return (
    <>
      {isOtherKind && (
        <span className={classes.note} lang={i18n.language}>
          {t(`was.${before.kind}`)}
        </span>
      )}
      {links.length > 0 && (
        <span className={classes.note}>
          <span lang={i18n.language}>{t('links')}</span>{' '}
          <bdi>
            <MarkedWords parts={links} />
          </bdi>
        </span>
      )}
      {before.text === after.text && !isOtherKind && links.length === 0 && (
        <span className={classes.note} lang={i18n.language}>
          {t('form')}
        </span>
      )}
    </>
  );
}

function linksBetween(before: TextBlock, after: TextBlock): TextPart[] {
  const gone = before.links.filter((link) => !after.links.includes(link));
  const come = after.links.filter((link) => !before.links.includes(link));
  const parts: TextPart[] = [
    { kind: 'removed', text: gone.join(' ') },
    { kind: 'same', text: gone.length > 0 && come.length > 0 ? ' ' : '' },
    { kind: 'added', text: come.join(' ') },
  ];
  return parts.filter(({ text }) => text !== '');
}
