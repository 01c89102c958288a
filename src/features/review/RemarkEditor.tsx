import { Button, Menu, Textarea } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '#src/domain/submission.ts';
import classes from './FieldRow.module.css';
import { type ReviewField, readyMade } from './reviewFields.ts';

type RemarkEditorProps = {
  field: ReviewField;
  text: string;
  onChange: (text: string) => void;
};

/** A remark in the margin of a field: a button first, then a small text area with ready-made texts. */
export function RemarkEditor({ field, text, onChange }: RemarkEditorProps) {
  const { t } = useTranslation('review');
  const [isOpen, setIsOpen] = useState(text !== '');
  const shouldFocusButton = useRef(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const name = t(`field.${field}`);
  const left = noteLimits.remarkText - text.length;

  if (!isOpen) {
    return (
      <Button
        ref={(button) => {
          if (button && shouldFocusButton.current) button.focus();
          shouldFocusButton.current = false;
        }}
        className={classes.quiet}
        variant="subtle"
        size="compact-md"
        leftSection={<IconMessagePlus size={18} aria-hidden="true" />}
        aria-label={t('remark.addOn', { field: name })}
        onClick={() => setIsOpen(true)}
      >
        {t('remark.add')}
      </Button>
    );
  }

  const insert = (ready: string) => {
    onChange([text.trim(), ready].filter(Boolean).join('\n').slice(0, noteLimits.remarkText));
    area.current?.focus();
  };

  return (
    <div className={classes.remark}>
      <Textarea
        ref={area}
        label={t('remark.label', { field: name })}
        description={left < 200 ? t('remark.left', { count: left }) : t('remark.kept')}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={noteLimits.remarkText}
        autosize
        minRows={3}
        maxRows={10}
        dir="auto"
        autoFocus={text === ''}
      />
      <div className={classes.remarkTools}>
        {readyMade[field] && (
          <Menu withinPortal position="bottom-start" width={320} returnFocus={false}>
            <Menu.Target>
              <Button variant="subtle" size="compact-sm">
                {t('remark.ready')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {readyMade[field].map((ready) => (
                <Menu.Item key={ready} onClick={() => insert(t(`ready.${ready}`))}>
                  {t(`ready.${ready}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          onClick={() => {
            shouldFocusButton.current = true;
            onChange('');
            setIsOpen(false);
          }}
        >
          {t('remark.remove')}
        </Button>
      </div>
    </div>
  );
}
