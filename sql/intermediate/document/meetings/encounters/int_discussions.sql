{#
  Verbs of talking something over that name at their end with whom: "discussed supplies of gas with Minister Y", "a discuté
  du prix avec son homologue". "Discussed her ties with Minister Y", "how to deal with Y" do not say with whom, and in a
  sentence with a meeting of its own it was talked over there.
#}
with encounters as (

    select document_key, sentence_no,
    from {{ ref('int_event_nouns') }}
    union
    select document_key, sentence_no,
    from {{ ref('int_encounter_verbs') }}
    where verb_kind in ('meet', 'receive')

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    anti join encounters using (document_key, sentence_no)
    where layer = 'syntax' and kind in ('verb', 'preposition', 'conjunction', 'relative')

),

verbs as (

    select document_key, sentence_no, token_no, token_end, min(detail) as verb_form, max(tense) as tense,
    from phrases
    anti join {{ ref('int_verbs_as_nouns') }} using (document_key, sentence_no, token_no)
    where kind = 'verb' and concept = 'discuss.meeting' and detail in ('finite', 'participle_past')
    group by document_key, sentence_no, token_no, token_end

),

actors as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end, is_oblique, is_possessive,
    from {{ ref('int_actors') }}
    where actor_kind = 'person' and (role is not null or len(country_codes) > 0)

),

partners as (

    {# the first "with" behind the verb #}
    select verbs.*, min(withs.token_no) as with_no, min(withs.token_end) as with_end,
    from verbs
    inner join phrases as withs
        on verbs.document_key = withs.document_key
        and verbs.sentence_no = withs.sentence_no
        and withs.kind = 'preposition'
        and withs.concept = 'with'
        and withs.token_no - verbs.token_end between 0 and 20
    inner join actors as subjects
        on verbs.document_key = subjects.document_key
        and verbs.sentence_no = subjects.sentence_no
        and verbs.token_no - subjects.actor_end between 0 and 10
        and not subjects.is_oblique
        and not subjects.is_possessive
    group by all

),

shared as (

    select language, list(phrase) as shared_words,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'shared_with'
    group by language

)

select distinct partners.* exclude (with_no, with_end),
from partners
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
inner join actors
    on partners.document_key = actors.document_key
    and partners.sentence_no = actors.sentence_no
    and actors.actor_no in (partners.with_no, partners.with_end)
inner join shared using (language)
anti join phrases as breaks
    on partners.document_key = breaks.document_key
    and partners.sentence_no = breaks.sentence_no
    and breaks.token_no between partners.token_end and partners.with_no - 1
    and (
        breaks.kind in ('conjunction', 'relative') and breaks.concept is distinct from 'and'
        or breaks.detail in ('infinitive', 'finite', 'participle_past')
    )
where not list_has_any(shared_words, sentences.words[greatest(partners.with_no - 2, 1):partners.with_no - 1])
