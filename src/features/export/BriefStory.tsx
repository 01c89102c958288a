import { useTranslation } from 'react-i18next';
import { releasedText } from '#src/domain/caseFile.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { cslItem, formatCitation } from '#src/domain/citation.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { plainTextOf } from '#src/domain/richText.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './CaseBrief.module.css';
import { caseAddress, placeName } from './caseAddress.ts';
import { QrCode } from './QrCode.tsx';
import { linesOf, shareLines } from './shareLines.ts';

type BriefStoryProps = {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
  whatDidNotWork: string;
};

type Block = { id: string; title: string; text: string };

/** Lines of a column, of which each heading takes some, and letters on a line; at the sizes of the style sheet. */
const rooms = {
  normal: { told: { lines: 38, heading: 2, perLine: 74 }, beside: { lines: 40, heading: 2, perLine: 40 } },
  large: { told: { lines: 32, heading: 2, perLine: 64 }, beside: { lines: 36, heading: 2, perLine: 36 } },
} as const;

type Room = { lines: number; heading: number; perLine: number };

/** The second sheet: what happened, in as many words as fit, and the way to the rest. */
export function BriefStory({ caseStudy, city, whatDidNotWork }: BriefStoryProps) {
  const { t } = useTranslation(['sharing', 'vocabulary']);
  const { content, version, revisedAt } = caseStudy;
  const address = caseAddress(caseStudy.id);
  const told = [
    { id: 'challenge', title: t('brief.challenge'), text: words(content.challenge) },
    { id: 'approach', title: t('brief.approach'), text: words(content.approach) },
    { id: 'participation', title: t('brief.participation'), text: words(content.participation) },
    { id: 'lessons', title: t('brief.lessons'), text: words(content.lessons) },
  ];
  const beside = [
    {
      id: 'failures',
      title: t('brief.failures'),
      text: words(releasedText(content, whatDidNotWork)),
    },
    { id: 'conditions', title: t('brief.conditions'), text: words(content.conditions) },
    { id: 'cost', title: t('brief.cost'), text: useCost(content.cost) },
    { id: 'funding', title: t('brief.funding'), text: content.funding },
    { id: 'staffing', title: t('brief.staffing'), text: content.staffing },
    {
      id: 'blocks',
      title: t('brief.blocks'),
      text: content.buildingBlocks.map(({ name }) => `• ${name}`).join('\n'),
    },
    {
      id: 'sources',
      title: t('brief.sources'),
      text: content.sources.map(({ title }) => `• ${title}`).join('\n'),
    },
  ];
  const size = isFitting(told, rooms.large.told) ? 'large' : 'normal';

  return (
    <>
      <div className={classes.story} data-size={size}>
        <Column blocks={told} room={rooms[size].told} language={content.language} />
        <Column blocks={beside} room={rooms[size].beside} language={content.language} />
      </div>
      <footer className={classes.foot}>
        <div className={classes.code}>
          <QrCode address={address} />
        </div>
        <div>
          <h3 className={classes.heading}>{t('brief.full')}</h3>
          <p>{t('brief.fullText')}</p>
          <p className={classes.address} dir="ltr">
            {address}
          </p>
        </div>
        <div className={classes.record}>
          <h3 className={classes.heading}>{t('brief.cite')}</h3>
          <p className={classes.citation} dir="auto">
            {formatCitation(cslItem(caseStudy, placeName(city), address), 'apa')}
          </p>
          <p className={classes.note}>
            {t('brief.version', { version, date: formatDate(revisedAt) })}. {t('brief.licence')}:{' '}
            {t(`vocabulary:licence.${content.licence}`)}
          </p>
        </div>
      </footer>
    </>
  );
}

type ColumnProps = {
  blocks: readonly Block[];
  room: Room;
  language: string;
};

function Column({ blocks, room, language }: ColumnProps) {
  const there = blocks.filter(({ text }) => text !== '');
  const shares = sharesOf(there, room);
  return (
    <div className={classes.column}>
      {there.map(({ id, title, text }, index) => (
        <section key={id}>
          <h3 className={classes.heading}>{title}</h3>
          <p className={classes.text} dir="auto" lang={language} style={{ WebkitLineClamp: shares[index] }}>
            {text}
          </p>
        </section>
      ))}
    </div>
  );
}

function sharesOf(there: readonly Block[], { lines, heading, perLine }: Room): number[] {
  return shareLines(
    lines - heading * there.length,
    there.map(({ text }) => ({ text, perLine })),
  );
}

function isFitting(blocks: readonly Block[], room: Room): boolean {
  const there = blocks.filter(({ text }) => text !== '');
  const shares = sharesOf(there, room);
  return there.every(({ text }, index) => linesOf(text, room.perLine) <= (shares[index] ?? 0));
}

function words(stored: string): string {
  return plainTextOf(stored).replace(/\n+/g, '\n');
}

function useCost(cost: CaseStudy['content']['cost']): string {
  const { t, i18n } = useTranslation('sharing');
  if (!cost) return '';
  const amount = new Intl.NumberFormat(i18n.resolvedLanguage, {
    style: 'currency',
    currency: cost.currency,
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  }).format(cost.amount);
  return [`${amount} ${t('brief.costYear', { year: cost.year })}`, cost.covers].filter(Boolean).join('\n');
}
