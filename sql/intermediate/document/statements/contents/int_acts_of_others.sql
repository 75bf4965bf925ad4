{{ config(materialized='view') }}
{#
  Acts that what is said tells of another country or body, so that the speaker does not perform them: "said China had
  promised vaccines", "a dit que Nairobi soutenait les rebelles". What is judged ("said China's claim is absurd") the
  speaker judges.
#}
with acts as (

    select acts.*,
    from {{ ref('int_acts_named') }} as acts
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    where
        acts.act in ('pledge', 'hope', 'thank', 'congratulate')
        or acts.act in ('support', 'oppose') and sentences.words[acts.token_no] in (
            select form from {{ ref('lex_verb_forms') }}
            where form_kind in ('finite', 'participle_past', 'participle_present')
        )

),

spoken as (

    select document_key, sentence_no, rule_id, cue_no, cue_end, country_code, is_inverted,
    from {{ ref('int_spoken_sentences') }}
    where country_code is not null and cue_act = 'state'

),

subjects as (

    select
        spoken.document_key, spoken.sentence_no, spoken.rule_id, spoken.cue_no, acts.token_no,
        arg_max(
            coalesce(actors.country_code != spoken.country_code and actors.actor_kind = 'government', false),
            actors.token_no
        ) as is_other,
    from spoken
    inner join acts
        on spoken.document_key = acts.document_key and spoken.sentence_no = acts.sentence_no
    inner join {{ ref('int_actors') }} as actors
        on spoken.document_key = actors.document_key
        and spoken.sentence_no = actors.sentence_no
        and actors.token_end <= acts.token_no
        and (actors.token_no >= spoken.cue_end or spoken.is_inverted and actors.token_end <= spoken.cue_no)
        and not actors.is_oblique and not actors.is_possessive
    group by all

)

select * exclude (is_other),
from subjects
where is_other
