{# What is told of a journey without a verb of travelling: "is due in Oslo", "est attendu à Tunis", "is in Peru". #}
select
    document_key,
    sentence_no,
    token_no,
    token_end,
    'visit' as verb_kind,
    'finite' as verb_form,
    concept as tense,
    false as is_by,
    false as is_passive,
    true as is_phrase,
from {{ ref('int_phrases_located') }}
where layer = 'events' and kind = 'journey' and concept is not null
