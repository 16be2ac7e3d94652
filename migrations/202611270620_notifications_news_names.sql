-- What happened to a watched task is named without a hyphen, as a choice in a sentence needs it.
update notifications.notices set params = jsonb_set(params, '{news}', to_jsonb(replace(params ->> 'news', '-', '_')))
where kind = 'watched' and params ->> 'news' like '%-%';
