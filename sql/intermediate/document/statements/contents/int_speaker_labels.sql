{#
  The words that name the speaker of a statement, in full: without the preposition or "that" before them ("by the
  envoy"), with what they hang on to ("an aide to Exemple", "a lawyer at the Exemple Foundation") or without what dangles.
#}
with places as (

    select * from {{ ref('int_speaker_label_places') }}

),

labels as (

    select
        document_key, sentence_no, cue_no, speaker_no, speaker_end, coalesce(possessor_no, label_no) as label_no,
        case
            when dangles and linker_no - speaker_end between 1 and 6 then linker_no
            when dangles then greatest(trimmed_end, label_no + 1)
            {# "the Exemple foundation": a name goes on with words that no list holds #}
            when is_organization and ends_on_name and cue_no < speaker_no and linker_no - speaker_end between 1 and 3
                then linker_no
            {# "Nora Exemple, founder of the military contractor" #}
            when holds_apposition and not ends_on_name and linker_no - speaker_end between 1 and 3 then linker_no
            else speaker_end
        end as label_end,
    from places

)

select * from labels
