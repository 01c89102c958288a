import { Button, MultiSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { contentLanguages, topics, worldRegions } from '#src/domain/classification.ts';
import { memberLimits, type ProfileInput } from '#src/domain/member.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { PathwayChoice } from './PathwayChoice.tsx';
import classes from './profile.module.css';
import { useProfileChecks } from './useProfileChecks.ts';

type ProfileFormProps = {
  initialValues: ProfileInput;
  onSave: (input: ProfileInput) => Promise<unknown>;
};

const fields = ['displayName', 'jobTitle', 'languages', 'topics', 'about', 'canHelpWith'] as const;

export function ProfileForm({ initialValues, onSave }: ProfileFormProps) {
  const { t } = useTranslation('membership');
  const { t: tag } = useTranslation('vocabulary');
  const form = useForm({ initialValues, validate: useProfileChecks() });
  const command = useCommand(onSave);
  const isSaved = command.isDone && !form.isDirty();

  const handleSubmit = form.onSubmit(
    async (values) => {
      if (await command.start(values)) form.resetDirty(values);
    },
    (errors) => {
      const first = fields.find((field) => errors[field]);
      if (first) form.getInputNode(first)?.focus();
    },
  );

  return (
    <form noValidate onSubmit={handleSubmit}>
      <section className={classes.section}>
        <h2>{t('profile.person')}</h2>
        <div className={classes.fields}>
          <TextInput
            label={t('profile.displayName')}
            autoComplete="name"
            required
            withAsterisk={false}
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label={t('profile.jobTitle')}
            autoComplete="organization-title"
            {...form.getInputProps('jobTitle')}
          />
          <MultiSelect
            label={t('profile.languages')}
            data={contentLanguages.map((value) => ({ value, label: tag(`language.${value}`) }))}
            searchable
            {...form.getInputProps('languages')}
          />
        </div>
      </section>
      <section className={classes.section}>
        <div>
          <h2>{t('profile.interests')}</h2>
          <p className={classes.hint}>{t('profile.interestsHint')}</p>
        </div>
        <div className={classes.fields}>
          <PathwayChoice
            value={form.values.pathways}
            onChange={(pathways) => form.setFieldValue('pathways', pathways)}
          />
          <MultiSelect
            label={t('profile.topics')}
            description={t('profile.topicsHint', { count: memberLimits.topics })}
            data={topics.map((value) => ({ value, label: tag(`topic.${value}`) }))}
            maxValues={memberLimits.topics}
            searchable
            {...form.getInputProps('topics')}
          />
          <MultiSelect
            label={t('profile.regions')}
            data={worldRegions.map((value) => ({ value, label: tag(`region.${value}`) }))}
            searchable
            {...form.getInputProps('regions')}
          />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{t('profile.exchange')}</h2>
        <div className={classes.fields}>
          <Textarea
            label={t('profile.about')}
            description={t('profile.aboutHint')}
            autosize
            minRows={3}
            {...form.getInputProps('about')}
          />
          <Textarea
            label={t('profile.canHelpWith')}
            description={t('profile.canHelpWithHint')}
            autosize
            minRows={2}
            {...form.getInputProps('canHelpWith')}
          />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{t('profile.directory')}</h2>
        <Switch
          label={t('profile.inDirectory')}
          description={t('profile.inDirectoryHint')}
          {...form.getInputProps('inDirectory', { type: 'checkbox' })}
        />
      </section>
      {command.error !== undefined && <ErrorPanel error={command.error} />}
      <div className={classes.footer}>
        <Button type="submit" loading={command.isBusy}>
          {t('profile.save')}
        </Button>
        <span role="status">{isSaved && t('profile.saved')}</span>
      </div>
    </form>
  );
}
