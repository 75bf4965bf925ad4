{#
  Sentences without a cue that go on with the speaker before: inside a quotation, and in a readout as long as it speaks
  of the speaker's side or of both and tells no new event. An interview has its turns instead.
#}
with around as (

    select * from {{ ref('int_speakers_around') }}

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
            or (may_go_on and speaker_carried.person_key is not null and not speaker_carried.is_quoted)
        )

),

continued as (

    select document_key, sentence_no, speaker.actor_kind, speaker.person_key, speaker.country_code, attribution,
    from uncued
    where speaker is not null

)

select * from continued
