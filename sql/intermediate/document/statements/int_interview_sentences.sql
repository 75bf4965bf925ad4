{#
  Sentences of interviews and questions-and-answers, whose paragraphs open with a label: "Q –", "R :", a name or its initials.
  An answer lasts until the next label, question or heading; it is the words of the person named, or of the one who answers the press.
#}
with paragraphs as (

    select * from {{ ref('stg_paragraphs') }}
    where section = 'body'

),

sentences as (

    select * from {{ ref('stg_sentences') }}
    where section = 'body'

),

labels as (

    select language, phrase, concept
    from {{ ref('lex_interview_labels') }}

),

people as (

    select
        document_key,
        person_key,
        first_sentence_no,
        lower(array_to_string(list_transform(regexp_extract_all(full_name, '\p{Lu}'), lambda letter: letter), '')) as initials,
    from {{ ref('int_document_people') }}

),

claims as (

    select document_key, person_key, bool_or(role = 'spokesperson') as is_spokesperson,
    from {{ ref('int_offices_claimed') }}
    group by document_key, person_key

),

labelled as (

    select
        document_key,
        language,
        paragraph_no,
        regexp_extract(paragraph_text, '^([^:–—?!.]{1,40}(?:\. ?\p{Lu}\.?)?) ?(?:\([^)]{1,30}\) ?)?(?:[:–—]|- )', 1) as label,
        regexp_matches(paragraph_text, '\? ?[»”"]?$') as is_question,
        not regexp_matches(paragraph_text, '[.!?…»”"]$') and length(paragraph_text) < 80 or regexp_matches(paragraph_text, '^\d+[.)]')
            as is_heading,
    from paragraphs

),

spoken_labels as (

    select
        labelled.document_key,
        labelled.paragraph_no,
        labelled.is_question,
        labelled.is_heading,
        labels.concept as label_kind,
        min(people.person_key) filter (
            {{ name_key(words('labelled.label')) }} = people.person_key
            or list_contains(string_split(people.person_key, ' '), {{ name_key(words('labelled.label')) }})
            or (
                length(people.initials) > 1
                and regexp_matches(labelled.label, '^\p{Lu}\.')
                and lower(regexp_replace(labelled.label, '[^\p{L}]', '', 'g')) = people.initials
            )
        ) as person_key,
    from labelled
    left join labels
        on labelled.language = labels.language
        and lower(trim(labelled.label, ' .')) = labels.phrase
    left join people
        on labelled.document_key = people.document_key
        and labelled.label != ''
    group by all

),

followed as (

    {# an unlabelled paragraph right before a labelled answer is the question to it #}
    select
        *,
        coalesce(
            label_kind is null and person_key is null
            and lead(person_key is not null or label_kind = 'answer') over (partition by document_key order by paragraph_no),
            false
        ) as answers_next,
    from spoken_labels

),

interviews as (

    select document_key
    from spoken_labels
    group by document_key
    having
        count_if(label_kind is not null or person_key is not null) >= 2
        and count_if(label_kind = 'question' or is_question) >= 2

),

respondents as (

    {# whose answers "R –" gives: a spokesperson's, else the first person of office #}
    select document_key, arg_min(person_key, (not is_spokesperson, first_sentence_no)) as person_key,
    from people
    inner join claims using (document_key, person_key)
    group by document_key

),

turns as (

    select
        followed.document_key,
        followed.paragraph_no,
        case
            when label_kind = 'question' then 'question'
            when followed.person_key is not null or label_kind = 'answer' then 'answer'
            when is_heading then 'heading'
            when is_question or answers_next then 'question'
        end as turn,
        if(label_kind = 'answer', respondents.person_key, followed.person_key) as person_key,
    from followed
    semi join interviews using (document_key)
    left join respondents using (document_key)

),

continued as (

    select
        document_key,
        paragraph_no,
        turn as own_turn,
        last_value(turn ignore nulls) over reading as turn,
        last_value(person_key ignore nulls) over reading as person_key,
    from turns
    window reading as (partition by document_key order by paragraph_no)

),

final as (

    select
        sentences.document_key,
        sentences.sentence_no,
        continued.turn,
        continued.own_turn is not distinct from 'heading' as is_heading_itself,
        if(continued.turn = 'answer', continued.person_key, null) as person_key,
        continued.own_turn is not null
        and row_number() over (partition by sentences.document_key, sentences.paragraph_no order by sentences.sentence_no) = 1 as opens_turn,
    from sentences
    inner join continued using (document_key, paragraph_no)

)

select * replace (if(turn = 'heading' and not is_heading_itself, 'narrative', turn) as turn)
from final
where turn is not null
