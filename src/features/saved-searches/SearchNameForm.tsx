import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedSearchLimits } from '#src/domain/savedSearch.ts';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './SavedSearches.module.css';

type SearchNameFormProps = {
  label: string;
  initialName: string;
  onSave: (name: string) => Promise<unknown>;
  onDone: () => void;
  onCancel: () => void;
};

/** Asks for the name of a search; what was typed survives a failure. */
export function SearchNameForm({ label, initialName, onSave, onDone, onCancel }: SearchNameFormProps) {
  const { t } = useTranslation(['savedSearches', 'common']);
  const [name, setName] = useState(initialName);
  const [isMissing, setMissing] = useState(false);
  const saving = useCommand(onSave);
  const failure = saving.error === undefined ? undefined : errorKindOf(saving.error);

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() === '') return;
        void saving.start(name.trim()).then((isSaved) => isSaved && onDone());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Closes this form, not the panel around it.
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextInput
        label={label}
        data-autofocus
        // Somebody has just asked for this field.
        autoFocus
        dir="auto"
        maxLength={savedSearchLimits.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isMissing && name.trim() === '' && t('name.missing')}
      />
      <div role="alert" className={classes.failure}>
        {failure !== undefined && t(failure === 'offline' ? 'offline' : 'failed')}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" size="sm" loading={saving.isBusy}>
          {t('common:save')}
        </Button>
        <Button variant="default" size="sm" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
