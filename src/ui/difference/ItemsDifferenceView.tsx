import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartName } from '#src/domain/caseItems.ts';
import { evidenceKinds, offers } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import type { ItemDifference, ItemPartDifference, ItemsDifference } from '#src/domain/itemDifference.ts';
import { formatNumber } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './difference.module.css';
import { MarkedWords } from './MarkedWords.tsx';
import { ReplacedValue } from './ReplacedValue.tsx';

type ItemsDifferenceViewProps = {
  list: ItemsDifference<PartName>;
  language: string;
  /** The cost and the contact are one thing each: they need no number. */
  isOne: boolean;
  /** Shows the picture of an id; without it only the words about pictures are compared. */
  renderPicture?: ((id: string) => ReactNode) | undefined;
};

/** Items of a list: each that came, went or was changed, with what differs in it. */
export function ItemsDifferenceView({ list, language, isOne, renderPicture }: ItemsDifferenceViewProps) {
  const { t } = useTranslation('difference');
  return (
    <>
      <ul className={classes.items}>
        {list.items.map((item) => (
          <li
            key={`${item.change} ${item.number}`}
            className={isOne && item.change === 'changed' ? undefined : classes.item}
            data-change={item.change}
          >
            {!(isOne && item.change === 'changed') && (
              <p className={classes.itemHead}>
                {!isOne && item.change !== 'removed' && <span className={classes.number}>{item.number}</span>}{' '}
                <Tag tone={tones[item.change]}>{t(`change.${item.change}`)}</Tag>
              </p>
            )}
            <Parts item={item} language={language} renderPicture={renderPicture} />
          </li>
        ))}
      </ul>
      {list.isReordered && <p className={classes.note}>{t('reordered')}</p>}
      {list.items.length > 0 && list.unchanged > 0 && (
        <p className={classes.note}>{t('unchangedItems', { count: list.unchanged })}</p>
      )}
    </>
  );
}

const tones = { added: 'good', removed: 'bad', changed: 'waiting' } as const;

type PartsProps = Pick<ItemsDifferenceViewProps, 'language' | 'renderPicture'> & {
  item: ItemDifference<PartName>;
};

function Parts({ item, language, renderPicture }: PartsProps) {
  const { t } = useTranslation('difference');
  return (
    <dl className={classes.parts}>
      {item.parts
        .filter(({ part }) => part !== 'id' || item.change === 'changed' || renderPicture)
        .map((part) => (
          <div key={part.part}>
            <dt>{t(`part.${part.part}`)}</dt>
            <dd>
              {part.part === 'id' ? (
                <PictureFiles part={part} renderPicture={renderPicture} />
              ) : (
                <PartDifference part={part} isWhole={item.change !== 'changed'} language={language} />
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}

type PartDifferenceProps = {
  part: ItemPartDifference<PartName>;
  /** The item came or went whole, which its frame says already. */
  isWhole: boolean;
  language: string;
};

function PartDifference({ part, isWhole, language }: PartDifferenceProps) {
  const label = useValueLabel(part.part);
  if (part.words === null && !isWhole) {
    return <ReplacedValue before={label(part.before)} after={label(part.after)} />;
  }
  return (
    <p className={classes.words} dir="auto" lang={part.words ? language : undefined}>
      {isWhole ? label(part.after || part.before) : <MarkedWords parts={part.words ?? []} />}
    </p>
  );
}

function PictureFiles({
  part,
  renderPicture,
}: {
  part: ItemPartDifference<PartName>;
  renderPicture: ItemsDifferenceViewProps['renderPicture'];
}) {
  const { t } = useTranslation('difference');
  if (!renderPicture) return <p className={classes.words}>{t('newFile')}</p>;
  return (
    <div className={classes.pictures}>
      {part.before !== '' && part.before !== part.after && <del>{renderPicture(part.before)}</del>}
      {part.after !== '' && <ins>{renderPicture(part.after)}</ins>}
    </div>
  );
}

/** Numbers and words of closed lists as the reader's language writes them. */
function useValueLabel(part: PartName): (text: string) => string {
  const { t } = useTranslation('vocabulary');
  return (text) => {
    if (text === '') return '';
    if (part === 'value' || part === 'amount') return formatNumber(Number(text));
    if (part === 'kind' && isOneOf(evidenceKinds, text)) return t(`evidence.${text}`);
    if (part === 'contactOffers') {
      return text
        .split(', ')
        .map((offer) => (isOneOf(offers, offer) ? t(`offer.${offer}`) : offer))
        .join(', ');
    }
    return text;
  };
}
