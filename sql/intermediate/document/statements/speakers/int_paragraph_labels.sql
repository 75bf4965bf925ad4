{#
  What each paragraph opens with where that can be an interview's label: "Q –", "R :", a name or its initials.
  A label that is nobody's name and no known word is none; "Ms. " before the name does not belong to it, nor does an
  office behind it, a dash before or the point of "NORA EXEMPLE. - ".
#}
with paragraphs as (

    select
        document_key,
        language,
        paragraph_no,
        regexp_extract(
            paragraph_text,
            '^[–—-]? ?(?:\p{Lu}\p{Ll}{0,3}\. )?([^:–—?!.]{1,40}(?:\. ?\p{Lu}\.?)?|[^:–—?!.]{3,40}\.)'
            || ' ?(?:\([^)]{1,30}\) ?)?(?:[:–—]|- )',
            1
        ) as label,
        regexp_matches(paragraph_text, '\? ?[»”"]?$') as is_question,
        not regexp_matches(paragraph_text, '[.!?…»”"]$') and length(paragraph_text) < 80
        or regexp_matches(paragraph_text, '^\d+[.)]') as is_heading,
    from {{ ref('stg_paragraphs') }}
    where section = 'body'

),

lexicon as (

    select language, phrase, concept
    from {{ ref('lex_interview_labels') }}

),

forms_of_address as (

    {# "Mme Exemple", "Minister Exemple", "SECRETARY EXEMPLE" #}
    select list(distinct phrase) as address_words,
    from (
        select lower(phrase) as phrase, from {{ ref('lex_titles') }}
        union all
        select phrase, from {{ ref('lex_roles') }} where kind = 'head' and not contains(phrase, ' ')
    )

),

named_labels as (

    select distinct
        label,
        {{ name_key("list_filter(" ~ words('label') ~ ", lambda word: not list_contains(address_words, word))") }}
            as label_key,
    from paragraphs
    cross join forms_of_address

),

people as (

    select
        document_key,
        person_key,
        lower(coalesce(array_to_string(regexp_extract_all(full_name, '\p{Lu}'), ''), '')) as initials,
    from {{ ref('int_document_people') }}

),

labelled as (

    select
        paragraphs.document_key,
        paragraphs.paragraph_no,
        paragraphs.is_question, paragraphs.is_heading, paragraphs.label,
        lexicon.concept as label_kind,
        coalesce(min(people.person_key) filter (
            named_labels.label_key = people.person_key
            or list_contains(string_split(people.person_key, ' '), named_labels.label_key)
            or length(people.initials) > 1 and regexp_matches(paragraphs.label, '^\p{Lu}\.')
            and lower(regexp_replace(paragraphs.label, '[^\p{L}]', '', 'g')) = people.initials
        ), any_value(offices.person_key)) as person_key,
    from paragraphs
    left join {{ ref('int_labels_with_offices') }} as offices using (document_key, paragraph_no)
    left join lexicon
        on paragraphs.language = lexicon.language
        and replace(lower(trim(paragraphs.label, ' .')), '’', '''') = lexicon.phrase
    left join named_labels using (label)
    left join people on paragraphs.document_key = people.document_key and paragraphs.label != ''
    group by all

)

select * from labelled
