{# Who speaks in each sentence: by its cue, going on with the speaker before, or in an interview by whose turn it is. #}
with cued as (

    select * from {{ ref('int_cues_taken_over') }}

),

uncued as (

    select * from {{ ref('int_uncued_sentences') }}

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

parties as (

    select * from {{ ref('int_person_parties') }}

),

answers as (

    select * from {{ ref('int_interview_sentences') }}
    where turn = 'answer'

),

spoken as (

    select
        document_key, sentence_no, actor_kind, person_key, country_code, attribution,
        phrase as cue, act as cue_act, token_no as cue_no, token_end as cue_end, is_inverted, speaker_no, speaker_end,
        if(is_taken_over, 'taken_over', 'cue_' || if(is_inverted, 'inverted', 'direct')) as rule_id,
    from cued
    union all by name
    select *, 'continued_' || attribution as rule_id,
    from uncued
    union all by name
    select
        document_key, sentence_no, 'person' as actor_kind, person_key,
        if(person_key is null, homes.country_code, parties.country_code) as country_code,
        if(opens_turn, 'explicit', 'implicit') as attribution, 'interview_turn' as rule_id,
    from answers
    left join homes using (document_key)
    left join parties using (document_key, person_key)

)

select * from spoken
