{#
  Who speaks in each sentence that says so itself: with a cue, as a point of a list, before a colon, or both sides
  together. One row per speaker, whose first cue counts.
#}
with cues as (

    select * from {{ ref('int_outermost_cues') }}

),

listed_cues as (

    select * from {{ ref('int_listed_cues') }}

),

colon_cues as (

    select * from {{ ref('int_colon_cues') }}

),

joint_cues as (

    {# "the establishment was jointly announced": nobody is named, both sides are meant #}
    select
        phrases.document_key,
        phrases.sentence_no,
        phrases.token_no,
        phrases.token_end,
        phrases.phrase,
        phrases.concept as act,
        false as is_inverted,
        'joint' as actor_kind,
    from {{ ref('int_phrases_located') }} as phrases
    inner join {{ ref('stg_sentences') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        phrases.layer = 'syntax' and phrases.kind = 'joint_cue' and sentences.section = 'body'
        {# "the crew may strike, so it was decided to wait" tells what somebody did #}
        and {{ count_between('marks.verbs', '1', 'phrases.token_no') }} <= 1

),

without_cue as (

    {# whose subject stands elsewhere; a cue with a speaker of its own goes before all of these #}
    select *
    from (
        select * from joint_cues
        union all by name
        select * from listed_cues
        union all by name
        select colon_cues.*
        from colon_cues
        anti join listed_cues using (document_key, sentence_no)
    )
    anti join cues using (document_key, sentence_no)

),

one_per_speaker as (

    select
        document_key, sentence_no, token_no, token_end, phrase, act, is_inverted, speaker_no, speaker_end,
        mention_no, actor_kind, person_key, country_code, role, pronoun,
        coalesce(reports_clause, false) as reports_clause,
        coalesce(rounds_off, false) as rounds_off,
    from (select * from cues union all by name select * from without_cue)
    left join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    qualify row_number() over (
        partition by
            document_key, sentence_no, actor_kind,
            {# "le patronat a salué …, mais l'union des planteurs a dénoncé …" #}
            coalesce(person_key, country_code, role, pronoun, sentences.words[speaker_end - 1])
        order by token_no, token_end, act
    ) = 1

)

select * from one_per_speaker
