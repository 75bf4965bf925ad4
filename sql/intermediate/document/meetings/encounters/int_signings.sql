{#
  "Minister X and Ambassador Y signed the agreement on Tuesday": a ceremony of two officials of two countries, in a
  sentence without an encounter of its own.
#}
with encounters as (

    select document_key, sentence_no,
    from {{ ref('int_event_nouns') }}
    where concept != 'ceremony'
    union
    select document_key, sentence_no,
    from {{ ref('int_encounter_verbs') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    anti join encounters using (document_key, sentence_no)
    where layer = 'syntax' and kind in ('verb', 'conjunction')

),

verbs as (

    select document_key, sentence_no, token_no, token_end, min(detail) as verb_form, max(tense) as tense,
    from phrases
    anti join {{ ref('int_verbs_as_nouns') }} using (document_key, sentence_no, token_no)
    {# an open letter has no day #}
    semi join {{ ref('int_dates') }} using (document_key, sentence_no)
    where kind = 'verb' and concept = 'sign.ceremony' and detail in ('finite', 'participle_past')
    group by document_key, sentence_no, token_no, token_end

),

officials as (

    select document_key, sentence_no, token_no as actor_no, token_end as actor_end, country_code,
    from {{ ref('int_actors') }}
    where actor_kind = 'person' and role is not null and not is_oblique and not is_possessive

),

joined as (

    {# "and the chairman of the bank, Y": the second one stands right behind "and" #}
    select officials.*,
    from officials
    semi join phrases
        on officials.document_key = phrases.document_key
        and officials.sentence_no = phrases.sentence_no
        and phrases.kind = 'conjunction'
        and phrases.concept = 'and'
        and officials.actor_no = phrases.token_end

)

select distinct verbs.*,
from verbs
inner join joined
    on verbs.document_key = joined.document_key
    and verbs.sentence_no = joined.sentence_no
    and verbs.token_no - joined.actor_end between 0 and 6
inner join officials
    on joined.document_key = officials.document_key
    and joined.sentence_no = officials.sentence_no
    and joined.actor_no - officials.actor_end between 1 and 3
where joined.country_code != officials.country_code
