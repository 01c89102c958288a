import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BuildingBlock, CaseStudyContent, MemberOnly, Source } from '#src/domain/caseStudy.ts';
import { isSafeLink } from '#src/domain/richText.ts';
import { hostOf } from '#src/domain/spamSignals.ts';
import { formatNumber } from '#src/ui/format.ts';
import classes from './FieldValue.module.css';

export function BuildingBlocks({ blocks }: { blocks: readonly BuildingBlock[] }) {
  const { t } = useTranslation('review');
  const parts = ['what', 'enables', 'watch'] as const;
  return (
    <ol className={classes.blocks}>
      {blocks.map((block) => (
        <li key={`${block.name} ${block.what}`}>
          <h4 className={classes.blockName} dir="auto">
            {block.name}
          </h4>
          <dl className={classes.parts}>
            {parts
              .filter((part) => block[part].trim() !== '')
              .map((part) => (
                <div key={part}>
                  <dt>{t(`value.block.${part}`)}</dt>
                  <dd dir="auto">{block[part]}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** Only web and mail addresses become links; each shows where it leads. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className={classes.sources}>
      {sources.map((source) => (
        <li key={`${source.title} ${source.url}`}>
          <bdi>{source.title}</bdi>
          {source.url !== '' && <SourceAddress url={source.url} />}
        </li>
      ))}
    </ol>
  );
}

export function SourceAddress({ url }: { url: string }) {
  const { t } = useTranslation('review');
  if (!isSafeLink(url)) return <span className={classes.address}>{t('value.notALink', { url })}</span>;
  return (
    <span className={classes.address}>
      <strong>{hostOf(url)}</strong>{' '}
      <Anchor href={url} target="_blank" rel="noopener noreferrer nofollow ugc" inherit>
        {url}
      </Anchor>
    </span>
  );
}

export function Cost({ cost }: { cost: NonNullable<CaseStudyContent['cost']> }) {
  const { t } = useTranslation('review');
  return (
    <>
      <p className={classes.words}>
        {t('value.cost', { amount: formatNumber(cost.amount), currency: cost.currency, year: cost.year })}
      </p>
      {cost.covers.trim() !== '' && (
        <p className={classes.words} dir="auto">
          {t('value.costCovers', { text: cost.covers })}
        </p>
      )}
    </>
  );
}

export function Contact({ contact }: { contact: MemberOnly }) {
  const { t } = useTranslation(['review', 'vocabulary']);
  const offered = contact.contactOffers.map((offer) => t(`vocabulary:offer.${offer}`)).join(', ');
  return (
    <>
      <p className={classes.words}>
        <bdi>{[contact.contactName, contact.contactEmail].filter(Boolean).join(', ') || t('value.none')}</bdi>
      </p>
      {offered && <p className={classes.words}>{t('value.offers', { list: offered })}</p>}
    </>
  );
}
