import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useWords } from '../words.tsx';

/** Files of a plan; `path` completes its address. */
const FILES = [
  { path: 'export.docx', label: 'plans.file.docx' },
  { path: 'export.xlsx', label: 'plans.file.xlsx' },
  { path: 'annex.docx', label: 'plans.file.annex' },
  { path: 'by-agency.xlsx', label: 'plans.file.by-agency' },
] as const;

/** What can be taken along of a plan. */
export function PlanFiles({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('plans.files')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FILES.map((file) => (
          <Menu.Item key={file.path} component="a" href={`/api/plans/${planId}/${file.path}`} download>
            {t(file.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
