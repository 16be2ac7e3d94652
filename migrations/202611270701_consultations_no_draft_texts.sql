-- The page of a link reads the draft from its file: its words need not be kept a second time.
drop table consultations.draft_texts;
