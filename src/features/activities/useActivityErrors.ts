import type { FormErrors } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { activityLimits } from '#src/domain/activity.ts';
import { isOneOf, pathways, worldRegions } from '#src/domain/classification.ts';
import type { TypedActivity } from './activityForm.ts';

const said = ['required', 'endsFirst', 'leadsAlready', 'webAddress', 'tooHeavy'] as const;
const texts: Partial<Record<keyof TypedActivity, number>> = {
  title: activityLimits.title,
  summary: activityLimits.summary,
  body: activityLimits.body,
  partners: activityLimits.partners,
  funder: activityLimits.funder,
};
const lists: Partial<Record<keyof TypedActivity, number>> = {
  pathways: pathways.length,
  topics: activityLimits.topics,
  regions: worldRegions.length,
  partnerOrganisationIds: activityLimits.cities,
  links: activityLimits.links,
};

/** What is wrong with a field, in words. The schema's own messages are names, or say that a limit was passed. */
export function useActivityErrors(errors: FormErrors) {
  const { t } = useTranslation('activities');
  return (field: keyof TypedActivity): string | null => {
    const path = Object.keys(errors).find((one) => one === field || one.startsWith(`${field}.`));
    if (path === undefined) return null;
    const error = errors[path];
    if (isOneOf(said, error)) return t(`error.${error}`);
    if (field === 'startYear' || field === 'endYear')
      return t('error.year', { first: activityLimits.yearMin, last: activityLimits.yearMax });
    // A line of the links that is too long is no address that could be shown.
    if (path.startsWith('links.')) return t('error.webAddress');
    const most = texts[field];
    return most === undefined
      ? t('error.tooMany', { count: lists[field] ?? 1 })
      : t('error.tooLong', { count: most });
  };
}
