import { accessWords } from './access.ts';
import { agencyWords } from './agency.ts';
import { approvalsWords } from './approvals.ts';
import { auditWords } from './audit.ts';
import { boardsWords } from './boards.ts';
import { briefingWords } from './briefing.ts';
import { consultationsWords } from './consultations.ts';
import { cardsWords } from './cards.ts';
import { conversationsWords } from './conversations.ts';
import { deskWords } from './desk.ts';
import { documentsWords } from './documents.ts';
import { errorsWords } from './errors.ts';
import { evidenceWords } from './evidence.ts';
import { filesWords } from './files.ts';
import { homeWords } from './home.ts';
import { inquiriesWords } from './inquiries.ts';
import { latenessWords } from './lateness.ts';
import { linksWords } from './links.ts';
import { listeningWords } from './listening.ts';
import { notificationsWords } from './notifications.ts';
import { obligationsWords } from './obligations.ts';
import { ordersWords } from './orders.ts';
import { organizationsWords } from './organizations.ts';
import { owesWords } from './owes.ts';
import { plansWords } from './plans.ts';
import { requestsWords } from './requests.ts';
import { settingsWords } from './settings.ts';
import { stepsWords } from './steps.ts';
import { storyWords } from './story.ts';
import { subplansWords } from './subplans.ts';
import { tasksWords } from './tasks.ts';
import { waitsWords } from './waits.ts';

/** All words of the desk in this language, merged. */
export const words = {
  ...accessWords,
  ...agencyWords,
  ...approvalsWords,
  ...auditWords,
  ...boardsWords,
  ...briefingWords,
  ...consultationsWords,
  ...cardsWords,
  ...conversationsWords,
  ...deskWords,
  ...documentsWords,
  ...errorsWords,
  ...evidenceWords,
  ...filesWords,
  ...homeWords,
  ...inquiriesWords,
  ...latenessWords,
  ...linksWords,
  ...listeningWords,
  ...notificationsWords,
  ...obligationsWords,
  ...ordersWords,
  ...organizationsWords,
  ...owesWords,
  ...plansWords,
  ...requestsWords,
  ...settingsWords,
  ...stepsWords,
  ...storyWords,
  ...subplansWords,
  ...tasksWords,
  ...waitsWords,
};
