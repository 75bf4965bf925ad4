{#
  Parties that an encounter has in its own name: "la 6e réunion de haut niveau algéro-portugaise", "Summit of the
  Organization of Turkic States".
#}
with candidates as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_meeting_candidates') }}
    where rule_id like 'event_%'

),

parties as (

    select document_key, sentence_no, token_no, concept as party,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_prefix', 'organization')

),

marks as (

    select document_key, sentence_no, commas, verbs,
    from {{ ref('int_sentence_marks') }}

),

near as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        parties.party,
        least(parties.token_no, candidates.token_no) as gap_start,
        greatest(parties.token_no, candidates.token_no) as gap_end,
    from candidates
    inner join parties using (document_key, sentence_no)
    where parties.token_no between candidates.token_no - 6 and candidates.token_end + 7

)

select distinct
    near.document_key,
    near.sentence_no,
    near.token_no,
    near.party,
from near
left join marks using (document_key, sentence_no)
where
    {{ count_between('marks.commas', 'near.gap_start', 'near.gap_end') }} = 0
    and {{ count_between('marks.verbs', 'near.gap_start', 'near.gap_end') }} = 0
