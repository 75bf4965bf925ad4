{# Where a place may begin that a verb of travelling has as its object: "visited Oslo", "a visité le Kenya". #}
with visiting_verbs as (

    select document_key, sentence_no, token_end as token_no,
    from {{ ref('int_meeting_candidates') }}
    where rule_id = 'verb_visit'
    union
    {# "left for Oslo on an official visit": the noun tells of it #}
    select document_key, sentence_no, verbs.token_end,
    from {{ ref('int_phrases_located') }} as verbs
    inner join {{ ref('int_meeting_candidates') }} as visits using (document_key, sentence_no)
    where
        verbs.kind = 'verb'
        and verbs.concept = 'visit.visit'
        and visits.rule_id = 'event_paid'
        and visits.verb_no = verbs.token_no

)

select document_key, sentence_no, token_no,
from visiting_verbs
union
{# in English an article is that of something else: "visited the Kenyan-led mission" #}
select verbs.document_key, verbs.sentence_no, articles.token_end,
from visiting_verbs as verbs
inner join {{ ref('int_phrases_located') }} as articles using (document_key, sentence_no, token_no)
where articles.layer = 'syntax' and articles.kind = 'determiner' and articles.language = 'fr'
