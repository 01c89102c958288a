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
import { shareLines } from './shareLines.ts';

type BriefStoryProps = {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
  whatDidNotWork: string;
};

type Block = { id: string; title: string; text: string };

/** Lines of a column, less those its headings take, and letters on a line; both at the size the style sheet sets. */
const story = { lines: 38, heading: 2, perLine: 74 };
const margin = { lines: 41, heading: 2, perLine: 40 };

/** The second sheet: what happened, in as many words as fit, and the way to the rest. */
export function BriefStory({ caseStudy, city, whatDidNotWork }: BriefStoryProps) {
  const { t } = useTranslation(['sharing', 'vocabulary']);
  const { content, version, revisedAt } = caseStudy;
  const address = caseAddress(caseStudy.id);
  const told = [
    { id: 'challenge', title: t('brief.challenge'), text: words(content.challenge) },
    { id: 'approach', title: t('brief.approach'), text: words(content.approach) },
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
  ];

  return (
    <>
      <div className={classes.story}>
        <Column blocks={told} room={story} language={content.language} />
        <Column blocks={beside} room={margin} language={content.language} />
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
  room: typeof story;
  language: string;
};

function Column({ blocks, room, language }: ColumnProps) {
  const there = blocks.filter(({ text }) => text !== '');
  const shares = shareLines(
    room.lines - room.heading * there.length,
    there.map(({ text }) => ({ text, perLine: room.perLine })),
  );
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

function words(stored: string): string {
  return plainTextOf(stored).replace(/\n+/g, '\n');
}

function useCost(cost: CaseStudy['content']['cost']): string {
  const { t, i18n } = useTranslation('sharing');
  if (!cost) return '';
  const amount = new Intl.NumberFormat(i18n.resolvedLanguage, {
    style: 'currency',
    currency: cost.currency,
    maximumFractionDigits: 0,
  }).format(cost.amount);
  return [`${amount} ${t('brief.costYear', { year: cost.year })}`, cost.covers].filter(Boolean).join('\n');
}
