import { Button, List } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CollectiveView } from '#modules/organizations/contract.ts';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { DirectoryTabs } from './directory-tabs.tsx';
import { useCollectives } from './queries.ts';

/** The groups that documents name, with who belongs to each today. */
export function Collectives() {
  const { t } = useWords();
  return (
    <Page title={t('organizations.title')} lead={t('organizations.collectives-lead')}>
      <DirectoryTabs />
      <Loaded query={useCollectives()}>
        {({ items }) => items.map((one) => <Collective key={one.id} collective={one} />)}
      </Loaded>
    </Page>
  );
}

function Collective({ collective }: { readonly collective: CollectiveView }) {
  const { t, nameOf } = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { members } = collective;
  return (
    <Section
      title={capitalized(nameOf(collective.name))}
      lead={
        // Former districts and central bodies have no rule on purpose.
        collective.rule.types.length === 0
          ? t('organizations.collective-empty')
          : t('organizations.collective-members', { count: members.length })
      }
      actions={
        members.length > 0 ? (
          <Button variant="default" aria-expanded={isOpen} onClick={toggle}>
            {t('organizations.collective-show')}
          </Button>
        ) : null
      }
    >
      {isOpen ? (
        <List size="sm" className="members">
          {members.map((member) => (
            <List.Item key={member.id}>
              <TextLink to="/organizations/$id" params={{ id: member.id }}>
                {nameOf(member.name)}
              </TextLink>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  );
}

/** Names of groups stand within sentences; as a heading they begin with a capital. */
const capitalized = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
