{#
  Verbs of talking something over that name at their end with whom: "discussed supplies of gas with Minister Y", "a évoqué
  le dossier avec son homologue". "Discussed ties with Kenya" does not say with whom.
#}
with event_words as (

    {# "un échange téléphonique" #}
    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
    from {{ ref('int_event_nouns') }}

),

verbs as (

    select document_key, sentence_no, token_no, token_end, min(detail) as verb_form, max(tense) as tense,
    from {{ ref('int_phrases_located') }}
    anti join event_words using (document_key, sentence_no, token_no)
    anti join {{ ref('int_verbs_as_nouns') }} using (document_key, sentence_no, token_no)
    where
        layer = 'syntax'
        and kind = 'verb'
        and concept = 'discuss.meeting'
        and detail in ('finite', 'participle_past', 'infinitive')
    group by document_key, sentence_no, token_no, token_end

),

actors as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end, is_oblique, is_possessive,
        actor_kind = 'person' and (role is not null or len(country_codes) > 0) as is_official,
    from {{ ref('int_actors') }}
    where actor_kind is not null

),

companions as (

    select document_key, sentence_no, token_no as with_no, token_end as with_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'with'

),

partners as (

    select actors.document_key, actors.sentence_no, actor_no,
    from actors
    inner join companions
        on actors.document_key = companions.document_key
        and actors.sentence_no = companions.sentence_no
        and actors.actor_no in (companions.with_no, companions.with_end)
    where is_official

),

discussed as (

    select verbs.*, min(partners.actor_no) as partner_no,
    from verbs
    inner join actors as subjects
        on verbs.document_key = subjects.document_key
        and verbs.sentence_no = subjects.sentence_no
        and verbs.token_no - subjects.actor_end between 0 and 10
        and not subjects.is_oblique
        and not subjects.is_possessive
    inner join partners
        on verbs.document_key = partners.document_key
        and verbs.sentence_no = partners.sentence_no
        and partners.actor_no - verbs.token_end between 0 and 20
    left join {{ ref('int_infinitive_helpers') }} as helpers
        on verbs.document_key = helpers.document_key
        and verbs.sentence_no = helpers.sentence_no
        and verbs.token_no - helpers.token_end between 0 and 2
    where verbs.verb_form != 'infinitive' or helpers.token_end is not null
    group by all

)

select discussed.* exclude (partner_no)
from discussed
left join {{ ref('int_clause_verbs') }} as verbs using (document_key, sentence_no)
{# "reviewed his talks with Y": the noun tells of them #}
left join {{ ref('int_event_nouns') }} as nouns
    on discussed.document_key = nouns.document_key
    and discussed.sentence_no = nouns.sentence_no
    and nouns.token_no between discussed.token_end and discussed.partner_no
where
    nouns.token_no is null
    and {{ count_between('verbs.clause_verbs', 'discussed.token_end', 'discussed.partner_no') }} = 0
