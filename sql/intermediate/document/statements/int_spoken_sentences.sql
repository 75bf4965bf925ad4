{#
  Who speaks in each sentence. One without a cue goes on with the speaker before it inside a quotation, and in a readout
  as long as it speaks of the speaker's side or of both and tells no new event.
#}
with cued as (

    select * from {{ ref('int_cued_speakers') }}

),

around as (

    select * from {{ ref('int_speakers_around') }}

),

registers as (

    select * from {{ ref('int_document_registers') }}

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

interview as (

    select * from {{ ref('int_interview_sentences') }}
    where turn in ('question', 'answer')

),

uncued as (

    select
        document_key, sentence_no,
        if(quoted_share >= 0.5, speaker_quoted, speaker_carried) as speaker,
        if(quoted_share >= 0.5, 'quote', 'implicit') as attribution,
    from around
    anti join interview using (document_key, sentence_no)
    where
        not is_cued
        and (
            quoted_share >= 0.5
            or (may_go_on and speaker_carried.actor_kind = 'person' and not speaker_carried.is_quoted)
        )

),

taken_over as (

    {# "la Chine espère" right after what China's minister said is the minister's, not the government's #}
    select
        cued.* exclude (attribution, person_key, actor_kind),
        registers.is_readout
        and cued.actor_kind = 'government'
        and coalesce(around.person_before.country_code = cued.country_code, false) as is_taken_over,
        if(is_taken_over, 'person', cued.actor_kind) as actor_kind,
        if(is_taken_over, around.person_before.person_key, cued.person_key) as person_key,
        case
            when is_taken_over then 'implicit'
            when around.is_direct_speech and not cued.reports_clause then 'quote'
            else cued.attribution
        end as attribution,
    from cued
    inner join around using (document_key, sentence_no)
    inner join registers on cued.document_key = registers.document_key

),

spoken as (

    select
        document_key, sentence_no, actor_kind, person_key, country_code, attribution,
        phrase as cue, act as cue_act, token_no as cue_no, token_end as cue_end, is_inverted, speaker_no, speaker_end,
        if(is_taken_over, 'taken_over', 'cue_' || if(is_inverted, 'inverted', 'direct')) as rule_id,
    from taken_over
    union all by name
    select
        document_key, sentence_no, speaker.actor_kind, speaker.person_key, speaker.country_code, attribution,
        'continued_' || attribution as rule_id,
    from uncued
    where speaker is not null
    union all by name
    select
        document_key, sentence_no, 'person' as actor_kind, person_key,
        if(person_key is null, homes.country_code, null) as country_code,
        if(opens_turn, 'explicit', 'implicit') as attribution, 'interview_turn' as rule_id,
    from interview
    left join homes using (document_key)
    where turn = 'answer'

)

select * from spoken
