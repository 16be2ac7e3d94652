import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { Person as PersonView } from '#modules/access/contract.ts';
import { InstantText } from '../ui/day-text.tsx';
import { EmailText } from '../ui/email-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useMay } from '../me.ts';
import { ChangePerson } from './change-person.tsx';
import { usePeople } from './people-queries.ts';
import { PersonActions } from './person-actions.tsx';
import { PersonRoles } from './person-roles.tsx';
import { PersonState } from './person-state.tsx';

const route = getRouteApi('/people/$id');

/** One account: who it is, roles, and what an administrator does for it. */
export function Person() {
  const { t } = useWords();
  return (
    <Permitted permission="access.manage" title={t('access.person')}>
      <PersonLoader />
    </Permitted>
  );
}

function PersonLoader() {
  const { id } = route.useParams();
  return (
    <Loaded query={usePeople()}>
      {({ items }) => {
        const person = items.find((one) => one.id === id);
        return person ? <PersonPage person={person} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function PersonPage({ person }: { readonly person: PersonView }) {
  const { t } = useWords();
  const may = useMay();
  return (
    <Page
      title={person.name}
      badge={<PersonState person={person} />}
      breadcrumbs={[{ label: t('access.people'), to: '/people' }]}
      actions={
        may('audit.read') ? (
          <ButtonLink to="/audit" search={{ personId: person.id }} variant="default">
            {t('access.trail-of-person')}
          </ButtonLink>
        ) : null
      }
    >
      <About person={person} />
      <PersonRoles person={person} />
      <PersonActions person={person} />
    </Page>
  );
}

function About({ person }: { readonly person: PersonView }) {
  const { t, nameOf } = useWords();
  const [isChanging, changing] = useDisclosure(false);
  return (
    <Section
      title={t('access.person')}
      actions={
        <Button variant="default" onClick={changing.open}>
          {t('access.change-person')}
        </Button>
      }
    >
      <Facts
        facts={[
          [t('access.email'), <EmailText key="email" email={person.email} />],
          [
            t('desk.organization'),
            person.organization ? (
              <TextLink to="/organizations/$id" params={{ id: person.organization.id }}>
                {nameOf(person.organization.name)}
              </TextLink>
            ) : null,
          ],
          [t('access.post'), person.post],
          [
            t('access.telephone'),
            person.telephone ? <Anchor href={`tel:${person.telephone}`}>{person.telephone}</Anchor> : null,
          ],
          [
            t('access.last-sign-in'),
            person.lastSignInAt ? <InstantText instant={person.lastSignInAt} /> : t('access.never-signed-in'),
          ],
          [t('access.second-factor'), t(person.secondFactor ? 'access.second-factor-on' : 'access.second-factor-off')],
        ]}
      />
      {isChanging ? <ChangePerson person={person} onClose={changing.close} /> : null}
    </Section>
  );
}
